from django.urls import path

from holdfast.invented import views

urlpatterns = [
    path("demo/mail/", views.demo_mail, name="demo_mail"),
    path("demo/mail/arrived/", views.demo_arrived, name="demo_arrived"),
]
