from django.urls import path, re_path

from holdfast.ui import views

app_name = "ui"
urlpatterns = [
    path("gallery/", views.gallery, name="gallery"),
    re_path(r"^gallery/(?P<name>desk|phone|letter)/$", views.shell, name="gallery_shell"),
]
