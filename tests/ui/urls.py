"""The gallery alone, so that these tests need no other room."""

from django.urls import include, path

urlpatterns = [path("", include("holdfast.ui.urls"))]
