from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "holdfast.post"
    label = "post"
