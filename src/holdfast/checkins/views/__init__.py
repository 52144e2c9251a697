from holdfast.checkins.views.answer import answer, thanks
from holdfast.checkins.views.home import home
from holdfast.checkins.views.support import help_page, support

__all__ = ["answer", "help_page", "home", "support", "thanks"]
