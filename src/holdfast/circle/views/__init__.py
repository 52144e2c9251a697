from holdfast.circle.views.accept import accept_invitation
from holdfast.circle.views.invite import invite_client

__all__ = ["accept_invitation", "invite_client"]
