//! seccomp: every system call that leaves something behind, starts a program or reads another process is refused, as are write flags of `open`.

use crate::guard::leak;
use seccompiler::{BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, apply_filter};
use std::collections::BTreeMap;

/// A call with its name.
pub type Call = (&'static str, i64);

/// The first call number nobody has looked at yet (after `file_setattr`, Linux 6.17), and how far beyond it programs are told that there is none.
const NEW: std::ops::Range<i64> = 470..640;

macro_rules! calls {
    ($($name:ident),* $(,)?) => { [$((stringify!($name), libc::$name)),*] };
}

/// Refused whatever their arguments are.
pub fn refused() -> Vec<Call> {
    let mut all = Vec::from(calls![
        // files: make, rename, link, remove, change
        SYS_renameat2,
        SYS_linkat,
        SYS_symlinkat,
        SYS_mkdirat,
        SYS_mknodat,
        SYS_unlinkat,
        SYS_fchmod,
        SYS_fchmodat,
        SYS_fchown,
        SYS_fchownat,
        SYS_truncate,
        SYS_ftruncate,
        SYS_fallocate,
        SYS_utimensat,
        SYS_setxattr,
        SYS_lsetxattr,
        SYS_fsetxattr,
        SYS_removexattr,
        SYS_lremovexattr,
        SYS_fremovexattr,
        SYS_copy_file_range,
        SYS_name_to_handle_at,
        SYS_open_by_handle_at,
        SYS_acct,
        SYS_quotactl,
        // memory that others can see or that outlives us
        SYS_memfd_create,
        SYS_memfd_secret,
        SYS_shmget,
        SYS_shmat,
        SYS_shmctl,
        SYS_msgget,
        SYS_msgsnd,
        SYS_msgrcv,
        SYS_msgctl,
        SYS_semget,
        SYS_semctl,
        SYS_mq_open,
        SYS_mq_unlink,
        SYS_mq_timedsend,
        SYS_mq_notify,
        SYS_add_key,
        SYS_request_key,
        SYS_keyctl,
        SYS_userfaultfd,
        // other programs and processes
        SYS_execve,
        SYS_execveat,
        SYS_ptrace,
        SYS_process_vm_readv,
        SYS_process_vm_writev,
        SYS_pidfd_open,
        SYS_pidfd_getfd,
        SYS_kcmp,
        SYS_setns,
        SYS_unshare,
        SYS_setrlimit,
        SYS_personality,
        SYS_setpriority,
        // a second way to the same things
        SYS_io_uring_setup,
        SYS_io_uring_enter,
        SYS_io_uring_register,
        SYS_bpf,
        SYS_perf_event_open,
        SYS_fanotify_init,
        // the machine
        SYS_mount,
        SYS_umount2,
        SYS_pivot_root,
        SYS_chroot,
        SYS_move_mount,
        SYS_open_tree,
        SYS_fsopen,
        SYS_fsmount,
        SYS_fsconfig,
        SYS_fspick,
        SYS_mount_setattr,
        SYS_swapon,
        SYS_swapoff,
        SYS_reboot,
        SYS_syslog,
        SYS_sethostname,
        SYS_setdomainname,
        SYS_settimeofday,
        SYS_clock_settime,
        SYS_adjtimex,
        SYS_init_module,
        SYS_finit_module,
        SYS_delete_module,
        SYS_kexec_load,
    ]);
    #[cfg(target_arch = "x86_64")]
    all.extend(calls![
        SYS_creat,
        SYS_rename,
        SYS_renameat,
        SYS_link,
        SYS_symlink,
        SYS_mkdir,
        SYS_rmdir,
        SYS_mknod,
        SYS_unlink,
        SYS_chmod,
        SYS_chown,
        SYS_lchown,
        SYS_utime,
        SYS_utimes,
        SYS_futimesat,
        SYS_fork,
        SYS_vfork,
        SYS_iopl,
        SYS_ioperm,
        SYS_uselib,
        SYS_kexec_file_load,
    ]);
    // Newer than the headers in use: fchmodat2, setxattrat, removexattrat, open_tree_attr, file_setattr have one number on every machine.
    all.extend([("fchmodat2", 452), ("setxattrat", 463), ("removexattrat", 466), ("open_tree_attr", 467), ("file_setattr", 469)]);
    for (name, _) in &mut all {
        *name = name.trim_start_matches("SYS_");
    }
    all
}

/// Answered with "there is no such call", so that the C library falls back to one that can be looked into.
fn absent() -> impl Iterator<Item = i64> {
    [libc::SYS_openat2, libc::SYS_clone3].into_iter().chain(NEW)
}

/// Takes both filters; gives how many calls are refused, nothing when the system has no seccomp.
pub fn lock() -> Option<usize> {
    let mut listed = refused();
    listed.retain(|(name, _)| *name != "setxattr" || !leak::is("one-call"));
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = listed.iter().map(|(_, number)| (*number, Vec::new())).collect();
    rules.extend(with_arguments()?);
    apply_filter(&program(rules, libc::EPERM)?).ok()?;
    apply_filter(&program(absent().map(|number| (number, Vec::new())).collect(), libc::ENOSYS)?).ok()?;
    Some(listed.len())
}

fn program(rules: BTreeMap<i64, Vec<SeccompRule>>, errno: i32) -> Option<BpfProgram> {
    let action = SeccompAction::Errno(u32::try_from(errno).ok()?);
    let machine = std::env::consts::ARCH.try_into().ok()?;
    SeccompFilter::new(rules, SeccompAction::Allow, action, machine).ok()?.try_into().ok()
}

/// Refused for some arguments only.
fn with_arguments() -> Option<BTreeMap<i64, Vec<SeccompRule>>> {
    let mut rules = BTreeMap::new();
    rules.insert(libc::SYS_openat, writing(2)?);
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_open, writing(1)?);
    // A new process, as opposed to a thread of this one.
    rules.insert(libc::SYS_clone, vec![rule(vec![masked(0, bits(libc::CLONE_THREAD)?, 0)?])?]);
    let families = [libc::AF_UNIX, libc::AF_INET, libc::AF_INET6, libc::AF_NETLINK];
    let other = families.into_iter().map(|family| condition(0, SeccompCmpOp::Ne, bits(family)?)).collect::<Option<Vec<_>>>()?;
    rules.insert(libc::SYS_socket, vec![rule(other)?]);
    rules.insert(libc::SYS_prctl, vec![rule(vec![condition(0, SeccompCmpOp::Eq, bits(libc::PR_SET_DUMPABLE)?)?])?]);
    let limit = SeccompCondition::new(2, SeccompCmpArgLen::Qword, SeccompCmpOp::Ne, 0).ok()?;
    rules.insert(libc::SYS_prlimit64, vec![rule(vec![limit])?]);
    // Typing into the terminal we were started from.
    rules.insert(libc::SYS_ioctl, vec![rule(vec![condition(1, SeccompCmpOp::Eq, libc::TIOCSTI)?])?]);
    Some(rules)
}

/// The flags of `open` that write, each reason enough.
fn writing(argument: u8) -> Option<Vec<SeccompRule>> {
    // O_TMPFILE holds O_DIRECTORY, which reading a folder uses too: only its own bit is looked at.
    let flags = [libc::O_WRONLY, libc::O_RDWR, libc::O_CREAT, libc::O_TRUNC, libc::O_APPEND, libc::O_TMPFILE & !libc::O_DIRECTORY];
    flags.into_iter().map(|flag| rule(vec![masked(argument, bits(flag)?, bits(flag)?)?])).collect()
}

fn masked(argument: u8, mask: u64, value: u64) -> Option<SeccompCondition> {
    condition(argument, SeccompCmpOp::MaskedEq(mask), value)
}

fn condition(argument: u8, how: SeccompCmpOp, value: u64) -> Option<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, how, value).ok()
}

fn rule(conditions: Vec<SeccompCondition>) -> Option<SeccompRule> {
    SeccompRule::new(conditions).ok()
}

fn bits(flag: i32) -> Option<u64> {
    u64::try_from(flag).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_call_is_listed_twice_and_the_filter_compiles() {
        let mut numbers: Vec<i64> = refused().into_iter().map(|(_, number)| number).collect();
        let all = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), all);
        let rules = numbers.into_iter().map(|number| (number, Vec::new())).chain(with_arguments().unwrap()).collect();
        assert!(program(rules, libc::EPERM).is_some());
    }
}
