from django.apps import AppConfig


class CheckinsConfig(AppConfig):
    name = "holdfast.checkins"
    label = "checkins"
