"""The full text: every word of reports and stations, exact for any piece of it, as files a browser asks for singly."""
