"""The parts of the client that do no I/O, shared by the asynchronous and the blocking one.

Each package below is a room. From the lowest to the highest: `credentials`, `options`, `models`, `operation`, then
`request` and `response`, which do not know each other, `streams`, `network` and `observability`. A room uses only lower
ones. The modules `lazy`, `headers` and `errors` stand below `options` and may be used everywhere.
"""
