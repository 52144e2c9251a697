from django.apps import AppConfig


class SuitabilityConfig(AppConfig):
    name = "holdfast.suitability"
    label = "suitability"
