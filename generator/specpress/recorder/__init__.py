"""Records exchanges with a real server, without secrets, and replays them."""
