using System.Globalization;

namespace CreditHub.OperatingRules;

/// <summary>Where the states of a machine are drawn: one below the other, steps forward on the right, steps back on the left.</summary>
/// <param name="Boxes">The states.</param>
/// <param name="Paths">The steps, as paths of SVG.</param>
/// <param name="Height">How high the drawing is.</param>
public sealed record StateDrawing(IReadOnlyList<StateBox> Boxes, IReadOnlyList<string> Paths, int Height)
{
    /// <summary>How wide it is.</summary>
    public const int Width = 420;

    /// <summary>How wide a state is.</summary>
    public const int BoxWidth = 180;

    /// <summary>How high a state is.</summary>
    public const int BoxHeight = 34;

    /// <summary>Where states begin on the left.</summary>
    public const int Left = (Width - BoxWidth) / 2;

    /// <summary>The middle of all states.</summary>
    public const int Middle = Width / 2;

    private const int Pitch = 66;
    private const int Margin = 8;
    private const int Bow = 18;

    /// <summary>Draws a machine.</summary>
    public static StateDrawing Of(StateMachineView machine)
    {
        StateBox[] boxes = [.. machine.States.Select((state, at) => new StateBox(state, Margin + (at * Pitch)))];
        var places = boxes.Select((box, at) => (box.State.Code, at)).ToDictionary(known => known.Code, known => known.at, StringComparer.Ordinal);
        return new StateDrawing(
            boxes,
            [.. machine.Transitions.Select(step => (From: places[step.From], To: places[step.To])).Distinct().Select(step => PathOf(step.From, step.To))],
            (2 * Margin) + (boxes.Length * Pitch) - Pitch + BoxHeight);
    }

    private static string PathOf(int from, int to)
    {
        if (to == from + 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"M{Middle} {TopOf(from) + BoxHeight} V{TopOf(to)}");
        }

        // The further apart, the wider the bow, so that none hides another.
        var isForward = to > from;
        var (side, turn) = isForward ? (Left + BoxWidth, 1) : (Left, -1);
        var bow = side + (turn * Math.Min(Left - Margin, Bow * (Math.Abs(to - from) + 1)));
        var shift = isForward ? 6 : -6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{side} {TopOf(from) + (BoxHeight / 2) + shift} C{bow} {TopOf(from) + (BoxHeight / 2) + shift} {bow} {TopOf(to) + (BoxHeight / 2) - shift} {side} {TopOf(to) + (BoxHeight / 2) - shift}");
    }

    private static int TopOf(int place) => Margin + (place * Pitch);
}

/// <summary>A state in the drawing.</summary>
/// <param name="State">The state.</param>
/// <param name="Top">Where it begins at the top.</param>
public sealed record StateBox(StateView State, int Top);
