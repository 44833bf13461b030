"""Comments that speak to the model instead of the creator.

Patterns are written for what an attack must do, not for known wordings: set aside what was
said, claim a role, address a machine, order something into the answer, ask for what is secret.
Encodings are undone first; an encoding alone is no sign (people post hashes and puzzles).
This is a filter in front of the other defences (data marking, review), never the only one.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final
from urllib.parse import unquote

from rejoinder.drafting.patterns import AnyOf
from rejoinder.drafting.plain import normalise, unleet, windows

_ORDERS: Final = (
    r"(?:instructions?|prompts?|rules|guidelines?|directives?|guardrails?|restrictions|polic(?:y|ies)"
    r"|commands?|orders|programming|training|(?:system|developer) messages?|safety)"
)
_ANSWER: Final = (
    r"(?:repl(?:y|ies)|responses?|answers?|outputs?|summar(?:y|ies)|reviews?|reports?|messages?)"
)
_MACHINE: Final = (
    r"(?:ai|a\.i\.|llms?|(?:ai |language )?models?|chat ?bots?|bots?"
    r"|(?:ai |virtual )?assistants?|(?:ai )?(?:coding )?agents?|ai systems?)"
)
_PRIVATE: Final = (
    r"(?:system prompt|your (?:hidden |initial |original |system )?(?:instructions|prompt|rules)|the (?:hidden|initial|original|system) (?:instructions|prompt|rules)"
    r"|api keys?|credentials|passwords?|secrets|env(?:ironment)? variables|access tokens?"
    r"|(?:customer|internal|private|confidential)s? (?:list|data(?:base)?|e-?mails?|configuration"
    r"|records?|pages?|files?|notes?|memory)|internal (?:\w+ )?configuration|admin (?:pages?|access|panel))"
)
_EDIT: Final = (
    r"(?:add|append|include|insert|integrate|embed|put|place|incorporate|modify|enhance|augment|replace"
    r"|substitute|convert|rearrange|scramble|jumble|shuffle|misspell|anagram|encode|translate|render"
    r"|provide|present|write|format|remove|group|combine|introduce|use|start|begin|end|finish|prefix"
    r"|preface|conclude|close|sign)"
)

_ORDER: Final = AnyOf(
    (
        # Setting aside what was said before.
        r"\b(?:repeat|print|output|reveal|show|list|copy)\b[^.!?]{0,30}\b(?:(?:words|text|everything|all|lines|messages?) (?:above|before|in your context)|your context(?: window)?)\b|\b(?:exact|original|full|initial) instructions\b|\binstructions you (?:were|have been|got) (?:given|told)\b",
        rf"\b(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|skip|(?:don'?t|do not|stop) (?:follow|obey)(?:ing)?)\s+(?:(?!my\b)[\w',]+\s+){{0,6}}?{_ORDERS}\b",
        r"\b(?:ignore|disregard|forget) (?:all|everything)(?: (?:of )?(?:the|that|what))?(?: \w+)? (?:above|before|prior|previous|you (?:were|have been|know)|was said|the user)\b",
        r"\bsupersedes? (?:all|any|every|the) (?:prior|previous|other|earlier)",
        r"\b(?:ignore|disregard) (?:the|this) (?:user|operator)'?s?\b",
        rf"\b(?:new|updated|real|actual) (?:{_ORDERS}|task|objective)\b[^.!?]{{0,20}}(?::|\bis to\b|\bare to\b|\bfollow)",
        rf"\byour (?:new |real |actual |true )?(?:{_ORDERS}|task|goal|job) (?:has|have|is now|are now|is to) (?:been )?(?:changed|updated|reset|revoked|reveal|ignore|send)",
        # Roles and marks of a prompt.
        r"<\|[\w ]{2,30}\|>|\[/?(?:inst|system|sys|assistant)\]|<</?sys>>|</?(?:system|assistant|thinking|instructions?)>",
        r"(?:^|[.!?\n>-] ?)#{2,} ?(?:system|instructions?|end of|new|assistant)\b",
        r"\bend of (?:the )?(?:document|(?:user )?input|context|prompt|conversation|untrusted \w+)\b ?[-#=*\]>]",
        r"(?:^|[\n>\]#-] ?)(?:system|assistant|developer)(?: (?:note|message|update|alert|override|prompt))? ?:(?! ?//)",
        r"\bsystem (?:prompt|override|note:|update:|alert:|message:)|\bimportant system\b",
        r"\b(?:reasoning|thought)s?(?: trace)? ?\((?:assistant|ai|model)\)",
        # Persona and lifted limits.
        r"\byou are (?:now|no longer|from now on)\b[^.!?]{0,40}\b(?:dan|mode|unrestricted|unfiltered|uncensored|jailbroken|bound|restrict\w*|filter\w*|polic\w+|rules?|free|evil|assistant|ai|bot|model)\b",
        r"\b(?:developer|debug|god|admin|dan|jailbreak|unrestricted) mode\b[^.!?]{0,30}\b(?:on|enabled?|activated?|you|now|engaged)\b|\b(?:in|into|enter|enable|activate) (?:developer|god|dan|jailbreak|unrestricted) mode\b|\bjailbreak (?:mode|prompt)\b",
        r"\b(?:no|without|any|free of|ignoring|lift(?:ed)?) (?:\w+ )?(?:restrictions|filter(?:s|ing)?|censorship|guardrails|content polic(?:y|ies)|content restrictions|safety (?:rules|guidelines|filters|checks)|limitations|ethical \w+)\b[^.!?]{0,40}(?:$|[.!?]|answer|respond|comply|question)",
        r"\b(?:pretend|imagine|act|roleplay|behave|simulate)\b[^.!?]{0,40}\b(?:no (?:rules|restrictions|filters?|limits|ethics)|unrestricted|unfiltered|uncensored|jailbroken|(?:without|bypass\w*) (?:any )?(?:rules|restrictions|filters?|limits))\b",
        r"\b(?:respond|answer|reply|speak|comply)\b[^.!?]{0,30}\bwithout (?:any )?(?:limits?|limitations?|restrictions?|filters?|rules|refus\w+)\b",
        r"\b(?:you )?must (?:now )?(?:comply|obey)\b|\bcomply with (?:every|all|any|my)\b",
        r"\b(?:safety|security|content|confidentiality)[\w' ]{0,12} (?:protocols?|checks?|filters?|guidelines?|rules|policy|measures|restrictions)\b[^.!?]{0,30}\b(?:disabled?|off|lifted|suspended|bypassed|removed|not (?:meant|apply)|do(?:es)?n'?t apply)\b",
        r"\b(?:disregard|exempt from|skip all|without) (?:\w+ ){0,3}(?:safety checks|restrictions|content policy|confidentiality|usual restrictions)\b",
        # Speaking to a machine.
        rf"\b{_MACHINE}(?: \w+)? (?:reading|processing|reviewing|integrating|handling|seeing|summari[sz]ing|analy[sz]ing|parsing) (?:this|the)\b",
        rf"\b(?:note|notice|message|important|attention|instructions?|reminder)(?: \w+)? (?:to|for) (?:the |any |all |an? |your )?{_MACHINE}\b(?! (?:train|kit|year))",
        r"\b(?:dear|hey|hello|attention),? (?:ai|llm|language model|chat ?bot)\b",
        rf"\((?:for|to) {_MACHINE}\)",
        r"\bif you(?:'re| are) (?:an? |the )?(?:ai|llm|language model|bot|chat ?bot|assistant|automated)\b",
        r"\byou are hereby\b|\bas (?:an|the) (?:ai|assistant|language model),? (?:you|i(?:'ve| have| will| must))\b",
        r"\b(?:agents?|assistants?|bots?) (?:\w+ ){0,4}(?:should|must|shall) (?:first |now |always )?(?:empty|delete|remove|run|call|execute|send|reveal|include|append)\b",
        # Orders about the answer.
        rf"(?:^|[.!?:;,\"\n] ?|\b(?:and|then|please|must|always|also) ){_EDIT}\b(?:[^.?\n]|[.?](?=[\w\"'])){{0,110}}\b(?:to|in|into|of|from|with|as|throughout) (?:your|every|each|all)(?: (?:next|final|future|entire|whole|own))* {_ANSWER}\b",
        rf"(?:^|[.!?:;\"\n] ?|\bplease ){_EDIT}\b[^.!?\n]{{0,10}} your (?:next |final |entire |whole |own )*{_ANSWER}('s)?\b[^.!?\n]{{0,30}}\b(?:to|with|in|by|as|using|without|words|letters)\b",
        rf"(?:^|[.!?:\"\n] ?)in your (?:next |final )?{_ANSWER}, (?:please )?(?:suggest|tease|mention|include|add|say|write|use|promote|recommend|tell|ask|encourage|replace)\b",
        rf"(?:^|[.!?:\"\n] ?)(?:misspell|scramble|anagram|jumble|replace|convert|substitute) (?:every|each|all|the|vowels|letters)\b[^.!?]{{0,60}}\b(?:{_ANSWER}|words?|letters?|symbols?|numbers?|position)\b",
        r"\b(?:begin|start|proceed) by (?:printing|revealing|outputting|repeating|listing)\b|\bword for word\b[^.!?]{0,40}\b(?:instructions|prompt)\b|\b(?:repeat|reproduce|print\w*|output|reveal|show)\b[^.!?]{0,60}\bverbatim\b",
        r"\b(?:save|store|remember|add)\b[^.!?]{0,40}\b(?:your (?:long[- ]term )?memory|for all future|in every future|across turns)\b|\b(?:every|all) future (?:repl|summar|respons|answer|report|task)",
        r"\bappend the\b|\bexact token\b|\bcanary\b|\b(?:include|append|output|print) the (?:doc_id|session reference|reference code|token)\b",
        # What is secret, and what acts.
        rf"\b(?:reveal|show|print|output|dump|leak|expose|list|tell me|send|share|e-?mail|forward|give me|disclose|reproduce|repeat|display|grant|collect|export)\b(?:\W+[\w']+){{0,6}}?\W+{_PRIVATE}\b",
        r"\b(?:forward|send|e-?mail|post|upload|exfiltrate)\b[^.!?]{0,50}\b(?:data|list|database|keys?|credentials|history|conversation|context)\b[^.!?]{0,30}\b(?:to \S{1,60}@\S|to https?:|externally\b)",
        r"\b(?:decode|decrypt|decipher|translate)\b[^.!?]{0,60}\b(?:and|then)\b[^.!?]{0,15}\b(?:do|follow|execute|obey|run|comply|act)\b|\bdecode it and do\b",
        r"\b(?:call|run|execute|invoke) (?:the )?[a-z]+_[a-z_]+\b[^.!?]{0,40}\b(?:on|with|before|and|to)\b|\brm -rf\b",
        # Other languages: German, French, Spanish, Italian, Portuguese, Indonesian.
        r"\b(?:ignorier\w*|vergiss|vergessen|missachte\w*|ignore[zr]?|oubli\w+|ignora\w?|olvida\w*|dimentica\w*|esque[cç]a\w*|desconsidere|abaikan|lupakan)\b(?:\W+\w+){0,5}?\W+(?:anweisung\w*|richtlinien|regeln|vorgaben|instructions?|consignes|r[èe]gles|instrucciones|reglas|istruzioni|regole|instru[cç][õo]es|regras|instruksi|perintah|aturan)\b",
        r"\b(?:vergiss|olvida|oublie\w?|dimentica|esque[cç]a) (?:alles|todo|tout|tutto|tudo)\b",
        r"\bprompt (?:syst[èe]me|del? sistema|di sistema|do sistema|sistem)\b|\bsystem(?:anweisung|prompt|befehl)\w*|\b(?:instructions syst[èe]me|instrucciones del sistema|istruzioni di sistema|instru[cç][õo]es do sistema)\b",
        r"\b(?:sin|sans|senza|ohne|sem|tanpa) (?:restricciones|restrictions|restrizioni|einschr(?:ä|ae)nkung\w*|restri[cç][õo]es|batasan|filtros?|filtres?|filter)\b|\bkeine (?:regeln|richtlinien|einschr\w+)|\buneingeschr\w+",
        r"\b(?:neue|nouvelles|nuevas|nuove|novas) (?:anweisung\w*|instructions|instrucciones|istruzioni|instru[cç][õo]es) ?:",
        r"\b(?:sicherheitsrichtlinien|linee guida di sicurezza|r[èe]gles de s[ée]curit[ée]|reglas de seguridad|regras de seguran[cç]a)\b",
    )
)
_BLOB: Final = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,6}")
_BASE32: Final = re.compile(r"[A-Z2-7]{24,}={0,6}")
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2}[ :]?){12,}")
_BITS: Final = re.compile(r"(?:[01]{8}\s*){8,}")
_ASCII85: Final = re.compile(r"<~(.{12,}?)~>", re.DOTALL)
_LONG_WORD: Final = re.compile(r"\S{30,}")
_ESCAPES: Final = re.compile(r"(?:\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}){8,}")
_PERCENT: Final = re.compile(r"(?:[^\s%]*%[0-9a-fA-F]{2}){3,}\S*")
_MORSE: Final = re.compile(r"(?:[.-]{1,6}[ /|]+){12,}[.-]{1,6}")
_MORSE_LETTERS: Final = dict(
    zip(
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- "
        "-..- -.-- --..".split(),
        "abcdefghijklmnopqrstuvwxyz",
        strict=True,
    )
)


# Backwards or in rot13 a text is searched only where one of these would come out.
_HINTS: Final = re.compile(
    r"ignor|disreg|forget|instruct|prompt|system|assist|repl|respon|answer|output|reveal|memory"
    r"|secret|password|rules|mode\b|anweis|instru"
)


def orders(text: str) -> str:
    """The words with which `text` tries to instruct the model, openly or in a common encoding, in
    the letters that stand there; '' where it does not."""
    for view, back in _views(text):
        for piece in windows(normalise(view)):
            if found := _ORDER.search(piece):
                return back(found[0])
    return ""


def smuggled(text: str) -> str:
    """What `text` says in Unicode's invisible tag characters."""
    return "".join(chr(ord(char) - 0xE0000) for char in text if 0xE0020 <= ord(char) <= 0xE007E)


def _views(text: str) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Each reading of `text`, and what turns words of it into those that stand there."""
    yield text, str
    lower = text.lower()
    if (plain := unleet(lower)) != lower:
        yield plain, str
    for turned, back in ((codecs.decode(lower, "rot13"), _rot13), (lower[::-1], _reversed)):
        if _HINTS.search(turned):
            yield turned, back
    for pattern, decode in _DECODERS:
        for found in pattern.finditer(text):
            if decoded := _readable(decode, found[found.lastindex or 0]):
                yield decoded, partial(_whole, found[0])


def _rot13(words: str) -> str:
    return codecs.decode(words, "rot13")


def _reversed(words: str) -> str:
    return words[::-1]


def _whole(blob: str, words: str) -> str:
    return blob


def _readable(decode: Callable[[str], str], blob: str) -> str:
    """The decoded blob when it is text, else nothing."""
    try:
        decoded = decode(blob)
    except (ValueError, binascii.Error):
        return ""
    printable = sum(char.isprintable() or char.isspace() for char in decoded)
    return decoded if printable == len(decoded) else ""


def _base64(blob: str) -> str:
    plain = blob.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(plain + "=" * (-len(plain) % 4)).decode()


def _base32(blob: str) -> str:
    plain = blob.rstrip("=")
    return base64.b32decode(plain + "=" * (-len(plain) % 8)).decode()


def _bits(blob: str) -> str:
    return bytes(int(bits, 2) for bits in re.findall("[01]{8}", blob)).decode()


def _morse(blob: str) -> str:
    words = re.split(r"\s*[/|]\s*", blob)
    return " ".join(
        "".join(_MORSE_LETTERS.get(code, ".") for code in word.split()) for word in words
    )


_DECODERS: Final[tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]] = (
    (_BLOB, _base64),
    (_BASE32, _base32),
    (_HEX, lambda blob: bytes.fromhex(re.sub(r"[^0-9a-fA-F]", "", blob)).decode()),
    (_BITS, _bits),
    (_ASCII85, lambda blob: base64.a85decode(blob).decode()),
    (_LONG_WORD, lambda blob: base64.b85decode(blob).decode()),
    (_ESCAPES, lambda blob: codecs.decode(blob, "unicode_escape")),
    (_PERCENT, unquote),
    (_MORSE, _morse),
)
