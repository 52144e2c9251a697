from django.apps import AppConfig


class InventedConfig(AppConfig):
    name = "holdfast.invented"
    label = "invented"
