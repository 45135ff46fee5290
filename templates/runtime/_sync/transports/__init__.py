"""The blocking transports, derived from the asynchronous ones but for a few modules."""
