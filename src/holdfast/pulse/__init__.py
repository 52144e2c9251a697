"""Does this installation do its work? Signs of life of its workers, and what waits too long.

beat(worker, stumbled)       by a worker, every few seconds
troubles()                   for whoever looks after the server
outage(practice_id)          for those who rely on messages
"""
