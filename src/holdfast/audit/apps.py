from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "holdfast.audit"
    label = "audit"
