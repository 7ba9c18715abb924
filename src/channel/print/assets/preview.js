// Shows the page again when a file was saved; the server answers as soon as it has a newer version.
const seen = document.body.dataset.version;
const wait = async () => {
  try {
    const answer = await fetch(`/version?seen=${seen}`);
    if ((await answer.text()).trim() !== seen) return location.reload();
    wait();
  } catch {
    setTimeout(wait, 1000);
  }
};
wait();
