"""The `holdfast` command line: one file a command."""
