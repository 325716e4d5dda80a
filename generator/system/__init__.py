"""What the program asks of the operating system: processes that share work, files put in their places. Imports no room.

`processes` serves the import (drafts/batch) and the build (site); `files` serves whatever writes into data or drafts.
"""
