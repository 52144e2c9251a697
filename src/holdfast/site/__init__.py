"""Where the rooms are put together: settings, root addresses, WSGI."""
