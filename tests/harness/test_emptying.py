"""A test that commits leaves the tables as the migrations left them."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType

from tests.cast import cast

FILLED = {ContentType, Permission}


def keeps(model) -> int:
    return model._default_manager.count()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "after another"])
def test_nothing_is_left_of_what_was_committed(time):
    assert {model.__name__ for model in apps.get_models() if keeps(model)} == {
        model.__name__ for model in FILLED
    }
    assert not ContentType.objects.filter(app_label="harness").exists()
    cast()
    ContentType.objects.create(app_label="harness", model="committed")


@pytest.mark.django_db(transaction=True)
def test_every_table_has_its_content_type_and_its_permissions():
    ContentType.objects.clear_cache()
    for model in apps.get_models():
        assert Permission.objects.filter(content_type=ContentType.objects.get_for_model(model))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "after another"])
def test_what_a_test_took_out_of_them_is_there_again(time):
    assert {keeps(model) > 0 for model in FILLED} == {True}
    Permission.objects.all().delete()
    ContentType.objects.all().delete()
