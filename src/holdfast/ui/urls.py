from django.urls import path, re_path

from holdfast.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    re_path(r"^(?P<name>desk|phone|letter)/$", views.shell, name="gallery_shell"),
]
