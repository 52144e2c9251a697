import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.site.settings")

application = get_wsgi_application()

from holdfast.site.start import refuse_moved_clock  # noqa: E402 - after the rooms are there

refuse_moved_clock()
