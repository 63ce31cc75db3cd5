using System.Buffers.Binary;

namespace CreditHub.Damage;

/// <summary>The list of free pages: trunks, each with the numbers of up to a thousand others. What a free page holds does not matter.</summary>
internal static class FreePages
{
    /// <summary>Those of some pages that are free.</summary>
    /// <exception cref="FolderDamagedException">The list is damaged.</exception>
    public static IReadOnlySet<int> Among(IReadOnlyCollection<int> pages, PageFile file)
    {
        var asked = pages.ToHashSet();
        var free = new HashSet<int>();
        var count = 0;
        for (var trunk = file.FirstFree; trunk != 0;)
        {
            // More than there are: it runs in a circle.
            if (trunk < 2 || trunk > file.Count || count >= file.FreeCount)
            {
                throw Damaged(file);
            }

            var page = file.Read(trunk).AsSpan();
            var leaves = BinaryPrimitives.ReadUInt32BigEndian(page[4..]);
            if (leaves > (file.Usable / 4) - 2)
            {
                throw StartCheck.Damaged(trunk, file);
            }

            count += 1 + (int)leaves;
            free.Add(trunk);
            for (var leaf = 0; leaf < leaves; leaf++)
            {
                var number = (int)BinaryPrimitives.ReadUInt32BigEndian(page[(8 + (4 * leaf))..]);
                if (number < 2 || number > file.Count)
                {
                    throw StartCheck.Damaged(trunk, file);
                }

                if (asked.Contains(number))
                {
                    free.Add(number);
                }
            }

            trunk = (int)BinaryPrimitives.ReadUInt32BigEndian(page);
        }

        return count == file.FreeCount ? free : throw Damaged(file);
    }

    private static FolderDamagedException Damaged(PageFile file) =>
        new($"the list of free pages of {file.Name} is damaged", $"数据库文件 {file.Name} 的空闲页列表已损坏");
}
