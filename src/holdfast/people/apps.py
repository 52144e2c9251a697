from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "holdfast.people"
    label = "people"

    def ready(self) -> None:
        from allauth.account.signals import password_reset

        from holdfast.people.guessing.by_letter import came_by_letter

        password_reset.connect(came_by_letter)
