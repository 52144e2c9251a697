from django.apps import AppConfig


class PulseConfig(AppConfig):
    name = "holdfast.pulse"
    label = "pulse"
