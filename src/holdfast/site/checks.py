"""What is said at start when an installation is put together unsafely."""
