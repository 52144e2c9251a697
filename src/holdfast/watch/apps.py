from django.apps import AppConfig


class WatchConfig(AppConfig):
    name = "holdfast.watch"
    label = "watch"
