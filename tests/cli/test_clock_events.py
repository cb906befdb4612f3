"""Events written as JSON: what tables of examples say of a request."""

import json

import pytest

from foidesk.cli.clock.events import read_events
from foidesk.clock.happening import Kind, ReceiptRule
from foidesk.clock.profile import PROFILES, ClarificationMode
from foidesk.clock.reckoning import DeadlineKind
from foidesk.law.regime import Regime
from tests.clock.days import d

RECEIVED = d("2025-03-03")


@pytest.mark.parametrize(
    "text", ["", "{}", '{"regime":"FOIA"}', '{"kind":"response","clarification":null,"fee":null}']
)
def test_little_is_needed(text: str) -> None:
    """Left out, the regime is FOIA, the date asked for is the answer's and the Act's receipt rule counts."""
    written = read_events(RECEIVED, text)
    assert (written.kind, written.profile) == (DeadlineKind.RESPONSE, PROFILES["default"])
    assert [happening.kind for happening in written.happenings] == [Kind.RECEIVED]


def test_all_that_can_be_said_of_an_answer() -> None:
    """Every event of a request under the Act is read. FOIA 1(3), 9, 10"""
    events = {
        "regime": "FOIA",
        "kind": "response",
        "receipt_rule": "code_2018",
        "received_time": "23:58",
        "mode": "pause",
        "profile": "kent",
        "extended": False,
        "clarification": [
            {"asked": "2025-03-04", "received": "2025-03-05", "sufficient": False},
            {"asked": "2025-03-06", "received": None, "needed_to_identify_and_locate": False},
        ],
        "fee": {"notice": "2025-03-10", "paid": "2025-03-12"},
        "refinement": {"notified": "2025-03-13", "received": "2025-03-14"},
        "response_issued": "2025-03-20",
        "response_received": "2025-03-21",
        "ir_received": "2025-04-14",
        "ir_outcome_sent": "2025-05-14",
        "decision_notice_sent": "2025-08-14",
        "complied": None,
    }
    written = read_events(RECEIVED, json.dumps(events), "FOIA")
    profile = written.profile
    assert (profile.name, profile.receipt_rule) == ("kent", ReceiptRule.CODE_2018)
    assert profile.clarification_mode is ClarificationMode.PAUSE
    said = [(one.kind, one.on.day, one.required, one.sufficient) for one in written.happenings]
    assert said == [
        (Kind.RECEIVED, 3, True, True),
        (Kind.CLARIFICATION_ASKED, 4, True, True),
        (Kind.CLARIFICATION_RECEIVED, 5, True, False),
        (Kind.CLARIFICATION_ASKED, 6, False, True),
        (Kind.FEES_NOTICE, 10, True, True),
        (Kind.FEE_PAID, 12, True, True),
        (Kind.NARROWING_ASKED, 13, True, True),
        (Kind.NARROWED, 14, True, True),
        (Kind.RESPONSE_ISSUED, 20, True, True),
        (Kind.RESPONSE_RECEIVED, 21, True, True),
        (Kind.IR_REQUESTED, 14, True, True),
        (Kind.IR_OUTCOME, 14, True, True),
        (Kind.NOTICE, 14, True, True),
    ]


def test_a_narrowed_request_has_its_own_receipt() -> None:
    """Asked for the answer of the new request, what went before belongs to the first. FOIA 10(1)"""
    events = (
        '"refinement":{"notified":"2025-03-12","received":"2025-03-26"},'
        '"clarification":[{"asked":"2025-03-05","received":"2025-03-28"}],"response_issued":"2025-03-12"'
    )
    new = read_events(RECEIVED, f'{{"refined_request_is_new":true,{events}}}').happenings
    assert [(one.kind, one.on) for one in new] == [(Kind.RECEIVED, d("2025-03-26"))]
    for first in (
        f"{{{events}}}",
        f'{{"kind":"s12_refusal_notice","refined_request_is_new":true,{events}}}',
    ):
        happenings = read_events(RECEIVED, first).happenings
        assert (happenings[0].on, len(happenings)) == (RECEIVED, 6)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not valid JSON"),
        ("[]", "must be a JSON object"),
        ("3", "must be a JSON object"),
        ("NaN", "must be a JSON object"),
        ('{"a":' * 5000, "not valid JSON"),
        ('{"kind":' + "9" * 5000 + "}", "kind must be one of"),
        (" " * 70_000, "longer than 64,000"),
        ('{"colour":"red"}', "unknown key “colour”"),
        ('{"kind":"response","kind":"response"}', "gives “kind” twice"),
        ('{"kind":"lunch"}', "kind must be one of"),
        ('{"fee":{"notice":"2025-03-05","paid":"2025-03-04"}}', "before the notice"),
        ('{"regime":"foia"}', "regime must be one of"),
        ('{"regime":[]}', "regime must be one of"),
        ('{"mode":"stop"}', "mode must be one of"),
        ('{"profile":"surrey"}', "profile must be one of"),
        ('{"receipt_rule":"code"}', "receipt_rule must be one of"),
        ('{"received_time":"25:00"}', "received_time must be written like"),
        ('{"extended":"yes"}', "extended must be true or false"),
        ('{"clarification":{}}', "clarification must be a list"),
        ('{"clarification":["x"]}', "clarification must be written in braces"),
        ('{"clarification":[{"asked":"2025-03-04","reply":"x"}]}', "unknown key “reply”"),
        ('{"clarification":[{}]}', "clarification asked must be a day"),
        ('{"clarification":[{"asked":"2025-03-04","sufficient":"no"}]}', "sufficient must be true or false"),
        ('{"clarification":[{"asked":"2025-03-04","received":"2025-03-03"}]}', "before it is asked for"),
        ('{"fee":"10"}', "fee must be written in braces"),
        ('{"fee":{"paid":"2025-03-04"}}', "fee notice must be a day"),
        ('{"fee":{"notice":"2025-02-29"}}', "there is no day 2025-02-29"),
        (
            '{"refinement":{"notified":"2025-03-09","received":"2025-03-08"}}',
            "before narrowing was suggested",
        ),
        ('{"response_issued":20250320}', "response_issued must be a day"),
        ('{"complied":"20/03/2025"}', "complied must be a day"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, says: str) -> None:
    """What is misspelt, of the wrong type or not reckoned yet is said in a sentence, never passed over."""
    with pytest.raises(ValueError, match=says):
        read_events(RECEIVED, text)


def test_the_regime_column_must_agree() -> None:
    """A column and the events must name one regime."""
    with pytest.raises(ValueError, match="column says SAR but events says FOIA"):
        read_events(RECEIVED, '{"regime":"FOIA"}', "SAR")
    assert read_events(RECEIVED, "{}", " SAR ").happenings[0].regime is Regime.SAR
    assert read_events(RECEIVED, "{}", otherwise="EIR").happenings[0].regime is Regime.EIR
    with pytest.raises(ValueError, match="regime must be one of"):
        read_events(RECEIVED, "{}", "FOI")
