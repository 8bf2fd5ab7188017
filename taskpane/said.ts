/** The text of a dialog: as text, never as markup. */
const place = document.getElementById('said');
if (place !== null) place.textContent = new URL(window.location.href).searchParams.get('text') ?? '';
