//! What stands in the messages: alphabets, parts by header and by parameter, and the answer as frames.

use crate::channel::sms::gateway::smpp::{Smpp, session::terminated};
use crate::channel::sms::gateway::{Judged, Part, Received, elements, headers, part};
use crate::guard::privacy::Sensitive;
use crate::text::decode::{Said, decode};
use crate::text::sms::gsm7::{self, Shift};
use crate::text::sms::{Alphabet, sent_in};
use rusmpp::CommandStatus;
use rusmpp::pdus::{DeliverSm, SubmitSm};
use rusmpp::tlvs::TlvValue;
use rusmpp::types::{COctetString, OctetString};
use rusmpp::values::{DataCoding, EsmClass, Npi, Ton};
use zeroize::Zeroizing;

/// The bit that says a header stands before the text.
const HEADER: u8 = 0x40;
/// The bits that say a message is a receipt or an acknowledgement.
const RECEIPT: u8 = 0x3c;

/// How we were addressed; the answer comes from there.
pub struct Us {
    address: Sensitive<String>,
    ton: Ton,
    npi: Npi,
}

/// Reads a message; nothing when it is a receipt.
pub fn read(deliver: &DeliverSm, packed: bool) -> Option<(Received, Us)> {
    let class = u8::from(deliver.esm_class);
    if class & RECEIPT != 0 {
        return None;
    }
    let body = body(deliver);
    let length = body.first().map_or(0, |length| usize::from(*length) + 1);
    let (header, text) = if class & HEADER != 0 { body.split_at_checked(length).unwrap_or((&[], &body)) } else { (&[][..], &body[..]) };
    let address = |address: &str, ton: Ton| {
        let international = ton == Ton::International && !address.starts_with('+');
        Sensitive::new(if international { format!("+{address}") } else { address.to_owned() })
    };
    let received = Received {
        from: address(deliver.source_addr.as_str(), deliver.source_addr_ton),
        to: address(deliver.destination_addr.as_str(), deliver.dest_addr_ton),
        text: Sensitive::new(said(text, deliver.data_coding.into(), header, packed)),
        id: None,
        part: part(header).or_else(|| part_by_tlv(deliver)),
    };
    let us = Us { address: Sensitive::new(deliver.destination_addr.as_str().to_owned()), ton: deliver.dest_addr_ton, npi: deliver.dest_addr_npi };
    Some((received, us))
}

/// The text with its header, wherever it stands.
pub fn body(deliver: &DeliverSm) -> Zeroizing<Vec<u8>> {
    let payload = deliver.tlvs().iter().find_map(|tlv| match tlv.value() {
        Some(TlvValue::MessagePayload(payload)) => Some(payload.value.as_ref()),
        _ => None,
    });
    Zeroizing::new(payload.unwrap_or_else(|| deliver.short_message().as_ref()).to_vec())
}

/// The part a message is by its `sar_…` parameters.
pub fn part_by_tlv(deliver: &DeliverSm) -> Option<Part> {
    let (mut reference, mut number, mut of) = (None, None, None);
    for tlv in deliver.tlvs() {
        match tlv.value() {
            Some(TlvValue::SarMsgRefNum(value)) => reference = Some(*value),
            Some(TlvValue::SarSegmentSeqnum(value)) => number = Some(*value),
            Some(TlvValue::SarTotalSegments(value)) => of = Some(*value),
            _ => {}
        }
    }
    let part = Part { reference: reference?, number: number?, of: of? };
    (part.of > 1 && (1..=part.of).contains(&part.number)).then_some(part)
}

/// The text of a message by its data coding: SMPP 3.4's own values, and those of 3GPP TS 23.038 where they do not meet.
fn said(text: &[u8], coding: u8, header: &[u8], packed: bool) -> String {
    match coding {
        0x08 => decode(text, Said::Utf16),
        0x03 => decode(text, Said::Latin1),
        0x01..=0x07 | 0x09..=0x0f => decode(text, Said::Utf8),
        0x10..=0x3f if coding >> 2 & 3 == 2 => decode(text, Said::Utf16),
        0xe0..=0xef => decode(text, Said::Utf16),
        0x10..=0x3f if coding >> 2 & 3 == 1 => decode(text, Said::Utf8),
        0xf0..=0xff if coding & 4 != 0 => decode(text, Said::Utf8),
        _ if packed => septets(text, header),
        // A centre whose default alphabet is another after all.
        _ if text.iter().any(|byte| *byte > 0x7f) => decode(text, Said::Latin1),
        _ => gsm7::decode(text, shift(header)),
    }
}

/// Text whose septets stand side by side behind their header.
fn septets(text: &[u8], header: &[u8]) -> String {
    let filling = gsm7::filling(header.len());
    let mut septets = Zeroizing::new(gsm7::unpack(text, filling));
    // Seven spare bits at the end look like one more character.
    if (text.len() * 8).saturating_sub(filling).is_multiple_of(7) && septets.last() == Some(&0) {
        septets.pop();
    }
    gsm7::decode(&septets, shift(header))
}

/// The national tables a header names.
fn shift(header: &[u8]) -> Shift {
    let named = |kind: u8| elements(header).find(|(found, _)| *found == kind).and_then(|(_, value)| value.first().copied()).unwrap_or(0);
    Shift { locking: named(0x25), single: named(0x24) }
}

/// An answer as frames, one a part.
pub fn write(to: &str, us: &Us, parts: &[String], smpp: &Smpp) -> Vec<SubmitSm> {
    let alphabet = sent_in(&parts.concat(), smpp.tables);
    let frame = |header: Vec<u8>, part: &String| {
        let class = EsmClass::from(if header.is_empty() { 0 } else { HEADER });
        let text = written(part, alphabet, if smpp.packed { Some(header.len()) } else { None });
        let body = Zeroizing::new([header, text].concat());
        let frame = SubmitSm::builder()
            .source_addr_ton(us.ton)
            .source_addr_npi(us.npi)
            .source_addr(COctetString::from_slice(&terminated(us.address.expose())).ok()?)
            .dest_addr_ton(Ton::International)
            .dest_addr_npi(Npi::Isdn)
            .destination_addr(COctetString::from_slice(&terminated(to.trim_start_matches('+'))).ok()?)
            .esm_class(class)
            .data_coding(if alphabet == Alphabet::Ucs2 { DataCoding::Ucs2 } else { DataCoding::McSpecific })
            .short_message(OctetString::from_slice(&body).ok()?)
            .build();
        Some(frame)
    };
    headers(to, parts, alphabet).zip(parts).filter_map(|(header, part)| frame(header, part)).collect()
}

/// A part's text in its alphabet; `packed`: the octets before it.
fn written(part: &str, alphabet: Alphabet, packed: Option<usize>) -> Vec<u8> {
    let shift = match alphabet {
        Alphabet::Ucs2 => return part.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Alphabet::National(shift) => shift,
        Alphabet::Gsm7 => Shift::default(),
    };
    let septets = gsm7::encode(part, shift).unwrap_or_default();
    match packed {
        Some(header) => gsm7::pack(&septets, gsm7::filling(header)),
        None => septets,
    }
}

/// What the centre says to a part.
pub fn judge(status: CommandStatus) -> Judged {
    use CommandStatus as S;
    match status {
        S::EsmeRok => Judged::Accepted,
        // The same part would be refused again.
        S::EsmeRinvmsglen | S::EsmeRinvsrcadr | S::EsmeRinvdstadr | S::EsmeRinvesmclass | S::EsmeRinvsrcton | S::EsmeRinvsrcnpi | S::EsmeRinvdstton => {
            Judged::Never
        }
        S::EsmeRinvdstnpi | S::EsmeRsubmitfail | S::EsmeRxPAppn | S::EsmeRxRAppn | S::EsmeRdeliveryfailure | S::EsmeRprohibited | S::EsmeRinvdcs => {
            Judged::Never
        }
        // Busy, throttled, a rule of the centre's own: later.
        _ => Judged::Later(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sms::gsm7::Tables;
    use proptest::prelude::*;
    use secrecy::SecretString;

    fn deliver(coding: u8, class: u8, body: &[u8]) -> DeliverSm {
        DeliverSm::builder()
            .source_addr_ton(Ton::International)
            .source_addr(COctetString::from_slice(b"819000000001\0").unwrap())
            .dest_addr_ton(Ton::Abbreviated)
            .destination_addr(COctetString::from_slice(b"5000\0").unwrap())
            .esm_class(EsmClass::from(class))
            .data_coding(DataCoding::from(coding))
            .short_message(OctetString::from_slice(body).unwrap())
            .build()
    }

    fn text(coding: u8, class: u8, body: &[u8], packed: bool) -> String {
        read(&deliver(coding, class, body), packed).unwrap().0.text.expose().clone()
    }

    fn smpp(packed: bool, national: bool) -> Smpp {
        let tables = if national { Tables::All } else { Tables::Default };
        let (host, system_id, system_type) = ("localhost".to_owned(), "bot".to_owned(), String::new());
        Smpp { host, port: 2775, system_id, password: SecretString::from("secret"), system_type, packed, window: 10, tables }
    }

    #[test]
    fn text_is_read_in_each_alphabet() {
        assert_eq!(text(8, 0, &[0x7d, 0x66, 0x65, 0x99], false), "給料");
        assert_eq!(text(0, 0, &[0x68, 0x05, 0x1b, 0x65], false), "hé€");
        assert_eq!(text(0, 0, &[0xe8, 0x32, 0x9b, 0xfd, 0x06], true), "hello");
        assert_eq!(text(3, 0, b"sal\xe1rio", false), "salário");
        assert_eq!(text(0, 0, b"sal\xe1rio", false), "salário", "a centre whose default alphabet is Latin-1");
        assert_eq!(text(1, 0, b"plain", false), "plain");
        assert_eq!(text(0x18, 0, &[0x7d, 0x66], false), "給", "a class beside the alphabet");
        assert_eq!(text(0, HEADER, &[3, 0x25, 1, 3, 0x6e, 0x7b, 0x0c], false), "nãô", "tables the header names");
        assert_eq!(text(8, 0, "lÆ°Æ¡ng".encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>().as_slice(), false), "lương");
    }

    #[test]
    fn parts_are_named_by_header_and_by_parameter_and_receipts_are_none() {
        let (received, _) = read(&deliver(0, HEADER, &[5, 0, 3, 9, 3, 2, 0x68]), false).unwrap();
        assert_eq!((received.part, received.text.expose().as_str()), (Some(Part { reference: 9, number: 2, of: 3 }), "h"));
        assert_eq!((received.from.expose().as_str(), received.to.expose().as_str()), ("+819000000001", "5000"));
        let mut by_parameter = deliver(0, 0, b"h");
        by_parameter.set_tlvs(vec![
            rusmpp::tlvs::MessageDeliveryRequestTlvValue::SarMsgRefNum(700),
            rusmpp::tlvs::MessageDeliveryRequestTlvValue::SarTotalSegments(2),
            rusmpp::tlvs::MessageDeliveryRequestTlvValue::SarSegmentSeqnum(1),
        ]);
        assert_eq!(part_by_tlv(&by_parameter), Some(Part { reference: 700, number: 1, of: 2 }));
        assert!(read(&deliver(0, 4, b"id:1 stat:DELIVRD"), false).is_none());
        assert!(read(&deliver(0, HEADER, &[200, 0]), false).is_some(), "a header longer than the message is none");
    }

    #[test]
    fn an_answer_is_written_from_where_we_were_addressed() {
        let (_, us) = read(&deliver(0, 0, b"h"), false).unwrap();
        let parts = ["á".to_owned(), "b".to_owned()];
        let frames = write("+819000000001", &us, &parts, &smpp(false, true));
        let body = |at: usize| frames[at].short_message().as_ref().to_vec();
        assert_eq!((frames[0].source_addr.as_str(), frames[0].destination_addr.as_str()), ("5000", "819000000001"));
        assert_eq!((u8::from(frames[0].esm_class), u8::from(frames[0].data_coding)), (HEADER, 0));
        assert!(body(0).starts_with(&[8, 0, 3]) && body(0).ends_with(&[2, 1, 0x25, 1, 3, 0x0f]), "{:?}", body(0));
        assert!(body(1).ends_with(&[2, 2, 0x25, 1, 3, 0x62]), "{:?}", body(1));
        let plain = write("+819000000001", &us, &["給".to_owned()], &smpp(false, false));
        assert_eq!((u8::from(plain[0].esm_class), u8::from(plain[0].data_coding)), (0, 8));
        assert_eq!(plain[0].short_message().as_ref(), [0x7d, 0x66]);
        for packed in [false, true] {
            for frame in write("+819000000001", &us, &["hello".to_owned(), "there".to_owned()], &smpp(packed, false)) {
                let read = text(0, HEADER, frame.short_message().as_ref(), packed);
                assert!(read == "hello" || read == "there", "{read}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_message_is_read_without_fault(coding in any::<u8>(), class in any::<u8>(), body in proptest::collection::vec(any::<u8>(), 0..255), packed in any::<bool>()) {
            let _ = read(&deliver(coding, class, &body), packed);
        }
    }
}
