from holdfast.checkins.views.answer import answer, check_in, thanks
from holdfast.checkins.views.home import home
from holdfast.checkins.views.more import more
from holdfast.checkins.views.support import help_page, support, told

__all__ = ["answer", "check_in", "help_page", "home", "more", "support", "thanks", "told"]
