using CreditHub.Decisions;

namespace CreditHub.Catalogue;

/// <summary>What a document says of itself on its first page (P20): its 公开属性, or its 密级.</summary>
public static class DocumentMark
{
    private static readonly Dictionary<string, DocumentClass?> Classes = new(StringComparer.Ordinal)
    {
        ["public"] = DocumentClass.Public,
        ["主动公开"] = DocumentClass.Public,
        ["onRequest"] = DocumentClass.OnRequest,
        ["依申请公开"] = DocumentClass.OnRequest,
        ["此件依申请公开"] = DocumentClass.OnRequest,
        ["notPublic"] = DocumentClass.NotPublic,
        ["不予公开"] = DocumentClass.NotPublic,

        // That it is no secret says nothing of who may read it.
        ["notSecret"] = null,
        ["非密"] = null,
    };

    // 保守国家秘密法: 国家秘密的密级分为绝密、机密、秘密三级.
    private static readonly string[] Levels = ["绝密", "机密", "秘密"];
    private static readonly HashSet<string> Secret = new([.. Levels, "国家秘密", "stateSecret"], StringComparer.Ordinal);

    /// <summary>The words that state a class in a contract; each has a Chinese one, too.</summary>
    public static IReadOnlyList<string> Words { get; } = ["public", "onRequest", "notPublic", "notSecret", "stateSecret"];

    /// <summary>Why a document that says this is not taken; null where it is, and where it says nothing.</summary>
    /// <param name="mark">A word of <see cref="Words"/>, or what the document itself says in Chinese; null or empty for none.</param>
    /// <returns><c>document.secret</c>, for the hub is no system for state secrets; <c>document.class-unknown</c>; or null.</returns>
    public static HubError? RefusalOf(string? mark) =>
        string.IsNullOrEmpty(mark) || Classes.ContainsKey(mark) ? null
        : Secret.Contains(mark) ? DocumentErrors.Secret
        : DocumentErrors.ClassUnknown;

    /// <summary>The class that a document states; null where it states none.</summary>
    /// <param name="mark">As in <see cref="RefusalOf"/>.</param>
    public static DocumentClass? ClassOf(string? mark) => mark is null ? null : Classes.GetValueOrDefault(mark);

    /// <summary>Whether a document states that it is less than public; one that states nothing leaves it to two persons (P8).</summary>
    public static bool IsClosed(this DocumentClass? stated) => stated is DocumentClass.OnRequest or DocumentClass.NotPublic;

    /// <summary>Whether a word states a class or a level of secrecy at all.</summary>
    public static bool IsMark(string word) => Classes.ContainsKey(word) || Secret.Contains(word);

    /// <summary>Whether a text bears the sign of a state secret, its level before a star, as in 机密★1年 (GB/T 9704-2012).</summary>
    public static bool BearsSecret(string text)
    {
        for (var at = text.IndexOf('★', StringComparison.Ordinal); at >= 0; at = text.IndexOf('★', at + 1))
        {
            if (Array.Exists(Levels, text[..at].TrimEnd().EndsWith))
            {
                return true;
            }
        }

        return false;
    }
}
