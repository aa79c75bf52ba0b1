using Extrapolants;
using FilterEquivariance;

Song aria = new("Aria", 4), bolero = new("Bolero", 15), carol = new("Carol", 3), dirge = new("Dirge", 6, ForAdults: true), etude = new("Etude", 2);
List<Song> requests = [carol, bolero, carol, dirge, aria, etude, etude, aria, etude];

Title("The requests");
Show("as they came", requests);
Show("in order", Requests.InOrder(requests), Requests.InOrderNormalForm);
Show("latest first", Requests.Latest(requests), Requests.LatestNormalForm);
Show("grouped", Requests.Grouped(requests), Requests.GroupedNormalForm);
Show("wanted twice", Requests.WantedTwice([.. requests]), Requests.WantedTwiceNormalForm);

Title("The charts");
Song[] wanted = [bolero, aria, carol, aria, dirge];
Show("short first", Charts.ShortFirst(wanted), Charts.ShortFirstNormalForm);
Show("long first", Charts.LongFirst(new Queue<Song>(wanted)), Charts.LongFirstNormalForm);
try
{
    Charts.ShortFirst(requests.ToArray());
}
catch (MultiplicityNotCoveredException refusal)
{
    Console.WriteLine($"  no guess      {refusal.Message}");
}

Title("The show");
Show("rewound", Sequences.Rewound<Song>(wanted), Sequences.RewoundNormalForm);
Show("announced", Sequences.Announced(wanted.Take(2)), Sequences.AnnouncedNormalForm);
Show("handed over", Sequences.HandedOver([aria, carol], [dirge, bolero]), Sequences.HandedOverNormalForm);
Console.WriteLine($"  jingle        {Sequences.Jingle("radio")}");

// The overload with a destination allocates nothing: it fills the board over the studio's door.
var board = new Song[2 * wanted.Length];
var written = Sequences.Mirrored<Song>(wanted, board);
Show($"board, {written}", board[..written]);

// Proved, so that either side may be computed: filtering before is cheaper, filtering after keeps one programme for all listeners.
Title("For children: filter after, filter before");
Show("after", Programme.Of(requests).Where(song => !song.ForAdults));
Show("before", Programme.Of([.. requests.Where(song => !song.ForAdults)]));

Title("The whole evening");
Show("played", Programme.WholeEvening(requests));
Console.WriteLine($"  term          {Programme.BeforeTen}");
foreach (var reason in Programme.BeforeTen.Explain())
    Console.WriteLine($"  because       {reason}");

static void Title(string text) => Console.WriteLine($"{Environment.NewLine}{text}");

static void Show(string name, IEnumerable<Song> songs, string? normalForm = null) =>
    Console.WriteLine($"  {name,-13} {string.Join(" ", songs),-54} {normalForm}".TrimEnd());
