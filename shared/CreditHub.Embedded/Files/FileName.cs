using System.Buffers;

namespace CreditHub.Files;

/// <summary>The names that the files port allows: folders and name with '/', letters, digits, '-', '_' and '.', never out of the folder.</summary>
internal static class FileName
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static string Checked(string name)
    {
        foreach (var part in name.Split('/'))
        {
            if (part is "" or "." or ".." || part.AsSpan().ContainsAnyExcept(Allowed))
            {
                throw new ArgumentException($"'{name}' is not the name of a file.", nameof(name));
            }
        }

        return name;
    }
}
