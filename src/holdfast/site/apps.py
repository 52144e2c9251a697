from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "holdfast.site"
    label = "site"

    def ready(self) -> None:
        from holdfast.site import checks, value_checks  # noqa: F401 - registers the start-up checks
