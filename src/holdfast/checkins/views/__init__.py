from holdfast.checkins.views.answer import answer, check_in, thanks
from holdfast.checkins.views.home import home
from holdfast.checkins.views.installed import manifest, service_worker
from holdfast.checkins.views.kept_check_in import kept_check_in
from holdfast.checkins.views.more import more
from holdfast.checkins.views.phone import (
    end_kept_phone,
    keep_this_phone,
    leave_this_phone,
    this_phone,
)
from holdfast.checkins.views.phone_signal import forget_this_phone, signal_arrived, signal_of_phone
from holdfast.checkins.views.support import help_page, support, told
from holdfast.checkins.views.without_network import without_network

__all__ = [
    "answer",
    "check_in",
    "end_kept_phone",
    "forget_this_phone",
    "help_page",
    "home",
    "keep_this_phone",
    "kept_check_in",
    "leave_this_phone",
    "manifest",
    "more",
    "service_worker",
    "signal_arrived",
    "signal_of_phone",
    "support",
    "thanks",
    "this_phone",
    "told",
    "without_network",
]
