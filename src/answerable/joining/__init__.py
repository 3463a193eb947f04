"""Claims → Actors, Events, Links, Cases: pure functions of a set, whatever its order."""
