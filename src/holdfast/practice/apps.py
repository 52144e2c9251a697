from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "holdfast.practice"
    label = "practice"
