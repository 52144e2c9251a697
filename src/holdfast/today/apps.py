from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "holdfast.today"
    label = "today"
