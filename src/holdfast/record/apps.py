from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "holdfast.record"
    label = "record"
