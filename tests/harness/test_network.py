"""The world outside this machine is shut."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError

A_DOCUMENTATION_ADDRESS = ("192.0.2.1", 80)  # RFC 5737: belongs to nobody


def test_another_host_cannot_be_reached() -> None:
    with socket.socket() as outward, pytest.raises(SocketConnectBlockedError):
        outward.connect(A_DOCUMENTATION_ADDRESS)


def test_this_machine_can() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as near,
    ):
        far, _ = server.accept()
        far.close()
        assert near.recv(1) == b""
