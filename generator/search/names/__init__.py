"""The names a reader may know (communities, roads, streets, stations, operators) as one small index."""
