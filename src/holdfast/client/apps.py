from django.apps import AppConfig


class ClientConfig(AppConfig):
    name = "holdfast.client"
    label = "client"
