from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "holdfast.alerts"
    label = "alerts"
