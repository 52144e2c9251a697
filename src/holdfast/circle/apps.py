from django.apps import AppConfig


class CircleConfig(AppConfig):
    name = "holdfast.circle"
    label = "circle"
