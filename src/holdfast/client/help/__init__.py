"""Where help is to be found in an emergency, agreed with the client."""
