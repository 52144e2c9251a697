from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "holdfast.ui"
    label = "ui"
