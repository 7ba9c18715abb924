//! Who may be answered: phones of the countries the operator allows. Never a short code, a name, a machine of our own.

use crate::guard::leak;
use crate::guard::privacy::Sensitive;
use crate::knowledge::country::Phones;

/// Digits of the shortest number that can be a phone, its country's code included.
const SHORTEST: usize = 9;
/// Digits of the longest (ITU-T E.164).
const LONGEST: usize = 15;

/// The number in its international form, when it is one that may be answered. `countries` are beginnings as `+81`; empty means the base's own country.
pub fn answerable(from: &str, phones: &Phones, countries: &[String], own: &[String]) -> Option<Sensitive<String>> {
    let number = Sensitive::new(international(from, phones)?);
    let home = format!("+{}", phones.country_code);
    let allowed =
        if countries.is_empty() { number.expose().starts_with(&home) } else { countries.iter().any(|start| number.expose().starts_with(start.as_str())) };
    let ours = own.iter().filter_map(|own| international(own, phones)).any(|own| own == *number.expose());
    ((allowed || leak::is("countries")) && !ours).then_some(number)
}

/// `+81…` for `+81…`, `0081…`, `81…` and `0…`; nothing for what is no phone.
fn international(from: &str, phones: &Phones) -> Option<String> {
    let bare = Sensitive::new(from.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.')).collect::<String>());
    let (plus, digits) = match bare.expose().strip_prefix('+').or_else(|| bare.expose().strip_prefix("00")) {
        Some(rest) => (true, rest),
        None => (false, bare.expose().as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let country = phones.country_code.as_str();
    let trunk = phones.trunk_prefix.as_str();
    let whole = match digits.strip_prefix(trunk).filter(|_| !plus && !trunk.is_empty()) {
        Some(rest) => format!("+{country}{rest}"),
        None if plus || digits.starts_with(country) => format!("+{digits}"),
        None => return None,
    };
    (SHORTEST..=LONGEST).contains(&(whole.len() - 1)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn japan() -> Phones {
        Phones { country_code: "81".to_owned(), trunk_prefix: "0".to_owned(), ..Phones::default() }
    }

    fn number(from: &str) -> Option<String> {
        answerable(from, &japan(), &[], &["+81 50-0000-0001".to_owned()]).map(|number| number.expose().clone())
    }

    #[test]
    fn a_phone_of_the_country_is_one_number_however_it_is_written() {
        for from in ["+819000000001", "00819000000001", "819000000001", "09000000001", "+81 90-0000-0001", " 819000000001"] {
            assert_eq!(number(from).as_deref(), Some("+819000000001"), "{from}");
        }
    }

    #[test]
    fn machines_names_short_codes_and_other_countries_are_not_answered() {
        for from in
            ["", "110", "12345", "#7119", "Amazon", "NTT-DOCOMO", "+15005550006", "+8490000000", "15005550006", "0120", "+81", "+81500000000１", "05000000001"]
        {
            assert_eq!(number(from), None, "{from}");
        }
        let allowed = answerable("+849000000001", &japan(), &["+81".to_owned(), "+84".to_owned()], &[]);
        assert!(allowed.is_some(), "unless the operator allows the country");
    }
}
