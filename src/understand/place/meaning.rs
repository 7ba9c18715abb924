//! Decides which place each name means, what part it plays, and which names stay undecided.

use std::collections::BTreeSet;

use crate::id::PlaceCode;
use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::gazetteer::names::{Holder, Kind};

use super::candidate::Candidate;
use super::{FoundPlace, Places, Role};

/// More places than this in one message are not told apart.
const MOST_PLACES: usize = 16;

/// Turns candidates and postcodes into places.
pub(super) fn decide(gazetteer: &Gazetteer, candidates: &[Candidate], postcodes: &[PlaceCode], moving: bool) -> Places {
    let mut meant: Vec<Meant> = candidates.iter().map(|c| Meant::of(gazetteer, c)).collect();
    meet_neighbours(gazetteer, &mut meant);
    leave_out_strangers(&mut meant);
    share_roles(&mut meant);
    let moves = moving || (has(&meant, Role::From) && has(&meant, Role::To));
    let mut places = Places::default();
    for one in meant.iter().take(MOST_PLACES) {
        let role = if moves { one.role.unwrap_or(Role::Here) } else { Role::Here };
        match one.options.as_slice() {
            [] => {}
            [only] => add(gazetteer, &mut places, if role == Role::Here { one.widened(*only) } else { *only }, role),
            several => {
                let cities: BTreeSet<PlaceCode> = several.iter().map(|h| gazetteer.city_of(h.code)).collect();
                match (cities.first(), cities.len()) {
                    (Some(city), 1) => add(gazetteer, &mut places, Holder { code: *city, kind: Kind::City }, role),
                    _ => places.choices.extend(cities),
                }
            }
        }
    }
    for code in postcodes {
        add(gazetteer, &mut places, Holder { code: *code, kind: Kind::City }, Role::Here);
    }
    tidy(&mut places);
    places
}

/// A candidate and the places that it may mean.
struct Meant {
    options: Vec<Holder>,
    role: Option<Role>,
    before: Option<Role>,
    after: Option<Role>,
    joined: bool,
    comma: bool,
    needs_neighbour: bool,
    unspaced: bool,
    all: Vec<Holder>,
}

impl Meant {
    fn of(gazetteer: &Gazetteer, candidate: &Candidate) -> Meant {
        Meant {
            options: if candidate.explicit && candidate.holders.iter().all(is_ward) {
                // many cities have a ward of one name, and none of them comes first
                candidate.holders.clone()
            } else {
                gazetteer.foremost(&candidate.holders)
            },
            role: None,
            before: candidate.before,
            after: candidate.after,
            joined: candidate.joined,
            comma: candidate.comma,
            needs_neighbour: candidate.needs_neighbour,
            unspaced: candidate.unspaced,
            all: candidate.holders.clone(),
        }
    }

    fn prefecture(&self) -> Option<PlaceCode> {
        self.all.iter().find(|holder| holder.kind == Kind::Prefecture).map(|holder| holder.code)
    }

    /// The prefecture instead of its city of the same name: most who say where they are by that name live outside the city.
    ///
    /// Who says where they move to means a town.
    fn widened(&self, meaning: Holder) -> Holder {
        let prefecture = self.all.iter().find(|holder| holder.kind == Kind::Prefecture && holder.code == meaning.code.prefecture());
        prefecture.copied().filter(|_| meaning.kind == Kind::City).unwrap_or(meaning)
    }

    /// The prefecture that all its meanings lie in.
    fn somewhere_in(&self) -> Option<PlaceCode> {
        let first = self.options.first().or(self.all.first())?.code.prefecture();
        self.options.iter().all(|holder| holder.code.prefecture() == first).then_some(first)
    }

    fn city(&self) -> Option<PlaceCode> {
        match self.options.as_slice() {
            [only] if only.kind == Kind::City => Some(only.code),
            _ => None,
        }
    }
}

fn is_ward(holder: &Holder) -> bool {
    matches!(holder.kind, Kind::Ward | Kind::SpecialWard)
}

/// Lets names that stand together, and prefectures named anywhere, decide what each name means.
fn meet_neighbours(gazetteer: &Gazetteer, meant: &mut [Meant]) {
    let cities: BTreeSet<PlaceCode> = meant.iter().filter_map(Meant::city).collect();
    let prefectures: BTreeSet<PlaceCode> = meant.iter().filter_map(Meant::prefecture).collect();
    // a ward, if its city is named; one of several places, if a prefecture in the text has just one of them
    for one in meant.iter_mut() {
        let wards = narrowed(&one.all, |h| cities.contains(&gazetteer.city_of(h.code)) && h.kind == Kind::Ward);
        let sure_city = one.city().is_some_and(|city| cities.contains(&city));
        if !wards.is_empty() && !sure_city {
            one.options = wards;
        }
        if one.options.len() > 1 {
            let inside = narrowed(&one.options, |h| prefectures.contains(&h.code.prefecture()));
            if !inside.is_empty() {
                one.options = inside;
            }
        }
    }
    // names side by side: "Kawaguchi, Saitama", "東京都北区"
    let mut dropped = BTreeSet::new();
    for right in 1..meant.len() {
        let left = right - 1;
        let Some([first, second]) = meant.get_mut(left..=right) else { continue };
        if !second.joined {
            continue;
        }
        let comma = second.comma;
        if first.prefecture().is_some_and(|prefecture| qualify(second, prefecture, comma)) {
            dropped.insert(left);
        } else if second.prefecture().is_some_and(|prefecture| qualify(first, prefecture, comma)) {
            dropped.insert(right);
        }
    }
    for (at, one) in meant.iter_mut().enumerate() {
        if dropped.contains(&at) {
            one.options.clear();
        }
    }
}

/// Takes out names that needed a neighbour and found none; what stood beside them stands alone.
fn leave_out_strangers(meant: &mut Vec<Meant>) {
    let mut after_stranger = false;
    meant.retain_mut(|one| {
        one.joined &= !after_stranger;
        after_stranger = one.needs_neighbour;
        !one.needs_neighbour
    });
}

/// Keeps the meanings of a name that lie in a prefecture standing beside it; tells whether there are any.
fn qualify(one: &mut Meant, prefecture: PlaceCode, comma: bool) -> bool {
    let inside = narrowed(&one.all, |h| h.code.prefecture() == prefecture && h.kind != Kind::Prefecture);
    if inside.is_empty() || one.prefecture() == Some(prefecture) {
        return false;
    }
    if !one.options.iter().any(|option| inside.contains(option)) || one.options.len() > 1 {
        one.options = inside;
    }
    if one.needs_neighbour && !comma && !one.unspaced {
        return false;
    }
    one.needs_neighbour = false;
    true
}

fn narrowed(holders: &[Holder], keep: impl Fn(&Holder) -> bool) -> Vec<Holder> {
    holders.iter().filter(|holder| keep(holder)).copied().collect()
}

/// Names that stand together share the small word before the first or after the last of them.
fn share_roles(meant: &mut [Meant]) {
    let mut start = 0;
    while start < meant.len() {
        let home = meant.get(start).and_then(Meant::somewhere_in);
        let together = |one: &&Meant| one.joined && (one.comma || one.somewhere_in() == home);
        let joined = meant.iter().skip(start + 1).take_while(together).count();
        let end = start + joined + 1;
        let before = meant.get(start).and_then(|one| one.before);
        let after = meant.get(end - 1).and_then(|one| one.after);
        let directed = |role: &Option<Role>| matches!(role, Some(Role::From | Role::To));
        let role = [before, after].into_iter().find(directed).flatten().or(before).or(after);
        meant.iter_mut().take(end).skip(start).for_each(|one| one.role = role);
        start = end;
    }
}

fn has(meant: &[Meant], role: Role) -> bool {
    meant.iter().any(|one| one.role == Some(role) && !one.options.is_empty())
}

fn add(gazetteer: &Gazetteer, places: &mut Places, holder: Holder, role: Role) {
    let code = gazetteer.city_of(holder.code);
    let ward = (code != holder.code).then_some(holder.code);
    match places.found.iter_mut().find(|found| found.code == code) {
        Some(found) => {
            found.ward = found.ward.or(ward);
            if found.role == Role::Here {
                found.role = role;
            }
        }
        None => places.found.push(FoundPlace { code, ward, role }),
    }
}

/// Leaves out a prefecture when a place in it plays the same part, and choices that were decided elsewhere.
fn tidy(places: &mut Places) {
    let precise: Vec<FoundPlace> = places.found.iter().filter(|f| !f.code.is_prefecture()).copied().collect();
    places.found.retain(|found| {
        let inside = |p: &FoundPlace| p.code.prefecture() == found.code && p.role == found.role;
        !found.code.is_prefecture() || !precise.iter().any(inside)
    });
    let mut seen = BTreeSet::new();
    places.choices.retain(|code| seen.insert(*code));
    if places.choices.iter().any(|code| precise.iter().any(|found| found.code == *code)) {
        places.choices.clear();
    }
}
