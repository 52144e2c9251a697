from django.urls import path

from holdfast.today import views

urlpatterns = [
    path("", views.today, name="today"),
    path("today/board/", views.board, name="today_board"),
]
