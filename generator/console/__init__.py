"""The command line in Chinese: a module a command, what they print, click's help and usage errors in our words."""
