"""What the coordinator and the sponsor want to know, as figures with definitions."""
