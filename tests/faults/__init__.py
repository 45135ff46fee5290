"""Faults of networks and servers: one table of cases for both clients, both transports and the official client."""
