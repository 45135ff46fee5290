"""Faults of networks and servers, as one table of cases that both clients, both transports and the official client are held to."""
